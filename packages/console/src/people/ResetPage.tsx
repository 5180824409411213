import { LinkPage } from './LinkPage.tsx';

/** `/reset#secret`: a new password by a one-time link. */
export default function ResetPage() {
  return <LinkPage kind="reset" />;
}
