import { useParams } from '@remix-run/react';
import { useClient } from 'urql';
import { PageFrame } from '../../components/page-frame.tsx';
import { useToast } from '../../components/use-toast.tsx';
import { RestoreConversation } from '../../conversations/conversation-documents.ts';
import { unanswered } from '../../graphql/unanswered.ts';
import { DeletedNotice } from './deleted-notice.tsx';

/** Shown at the address of a chat that was deleted, while it can be restored. */
export function DeletedPage() {
  const { conversationId = '' } = useParams();
  const client = useClient();
  const { toast, say } = useToast();

  async function restore(): Promise<void> {
    const { data } = await client.mutation(RestoreConversation, { input: { conversationId } });
    if (data === undefined) say(unanswered);
    // Shows the chat, or that it has been removed for good meanwhile.
    else window.location.reload();
  }

  return (
    <PageFrame toast={toast}>
      <div className="page-body">
        <h1 className="mb-4 text-display font-semibold">Deleted chat</h1>
        <DeletedNotice onRestore={() => void restore()} />
      </div>
    </PageFrame>
  );
}
