import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A password that can be looked at while it is typed. */
export function Password(props: PasswordInputProps) {
  const { t } = useTranslation('form');
  return <PasswordInput visibilityToggleButtonProps={{ 'aria-label': t('showPassword'), tabIndex: 0 }} {...props} />;
}
