import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

/**
 * Goes elsewhere, once. (The router's own `Navigate` goes again at every render, and its parent renders while the next page is
 * still being fetched: an endless round.)
 */
export function Redirect({ to }: { to: string }) {
  const navigate = useNavigate();
  useEffect(() => void navigate({ href: to, replace: true }), [navigate, to]);
  return null;
}
