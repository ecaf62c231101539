import type { ListedConversation } from './conversation-documents.ts';

const dayMs = 24 * 60 * 60_000;
const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

export interface ConversationGroup {
  readonly label: string;
  readonly items: readonly ListedConversation[];
}

/** The number of the day, counted from 1970, at this offset from UTC in minutes. */
export function dayNumber(at: number, offset: number): number {
  return Math.floor((at + offset * 60_000) / dayMs);
}

/** Cuts a list in the hub's order into pinned ones, days and months as they are where the reader is. */
export function groupByDay(
  conversations: readonly ListedConversation[],
  today: number,
  offset: number,
): readonly ConversationGroup[] {
  const groups = new Map<string, ListedConversation[]>();
  for (const conversation of conversations) {
    const label = conversation.pinned
      ? 'Pinned'
      : dayLabel(dayNumber(Date.parse(conversation.updatedAt), offset), today);
    const group = groups.get(label);
    if (group === undefined) groups.set(label, [conversation]);
    else group.push(conversation);
  }
  return [...groups].map(([label, items]) => ({ label, items }));
}

function dayLabel(day: number, today: number): string {
  if (day >= today) return 'Today';
  if (day === today - 1) return 'Yesterday';
  if (day >= today - 7) return 'Previous 7 days';
  const date = new Date(day * dayMs);
  const thisYear = new Date(today * dayMs).getUTCFullYear();
  const year = date.getUTCFullYear();
  return year === thisYear ? monthName.format(date) : `${monthName.format(date)} ${year}`;
}
