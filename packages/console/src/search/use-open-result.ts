import { useNavigate } from '@tanstack/react-router';

/** Opens a conversation from the search; at a message, with the searched words marked. */
export function useOpenResult(words: string) {
  const navigate = useNavigate();
  return (conversationId: string | null, seq?: number) => {
    if (conversationId === null) return;
    void navigate({
      to: '/inbox/$view/$conversationId',
      params: { view: 'all', conversationId },
      search: seq === undefined ? {} : { seq, words: words.trim() },
    });
  };
}
