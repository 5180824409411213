import { Notifications } from '@mantine/notifications';
import { Lightbox } from '../ui/Lightbox.tsx';
import { Shortcuts } from './Shortcuts.tsx';

/** What may come over every room: sentences of refusals, the shortcuts, pictures. */
export default function Overlays() {
  return (
    <>
      <Notifications position="bottom-left" autoClose={6000} limit={3} />
      <Shortcuts />
      <Lightbox />
    </>
  );
}
