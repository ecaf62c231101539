import type { ServerResponse } from 'node:http';

/** Keeps a response in `responses` while it is being sent, and calls `end` once it is sent or its reader has left. */
export function holdResponse(
  responses: Set<ServerResponse>,
  response: ServerResponse,
  end: () => void,
): void {
  responses.add(response);
  response.once('close', () => {
    responses.delete(response);
    end();
  });
}
