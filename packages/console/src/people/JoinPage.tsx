import { LinkPage } from './LinkPage.tsx';

/** `/join#secret`: somebody invited comes in for the first time. */
export default function JoinPage() {
  return <LinkPage kind="invitation" />;
}
