import { checkId } from '../check-id.ts';
import { digestInput } from '../digest-input.ts';
import { badInput, HubError, notFound } from '../errors/hub-error.ts';
import type { Viewer } from '../hub.ts';
import { createKeyedQueue } from '../keyed-queue.ts';
import { nearestIds } from '../nearest-ids.ts';
import type { Clock } from '../ports.ts';
import { restorableMs } from '../purge-deleted.ts';
import type { Upstream } from '../status/api-status.ts';
import { acceptDraft } from './check-draft.ts';
import { checkFiles, mostPersonalities } from './file-limits.ts';
import { inOrder, movedOrder } from './order.ts';
import type { Personalities, Personality, PersonalityDraft } from './personality.ts';
import type { PersonalityFormat } from './personality-format.ts';
import { checkPersonalityId, personalityIdFrom } from './personality-id.ts';
import { createShapes } from './personality-shapes.ts';
import type { PersonalityStore, StoredPersonality } from './personality-store.ts';
import { createPreferences } from './preferences.ts';
import { type FiledPersonality, type ReadFiles, readPersonalityFiles } from './read-personality-files.ts';
import { deletedLately, standsInTheWay } from './stands-in-the-way.ts';

const readOnly = 'is read from a file on the server: duplicate it to edit it';

interface PersonalitiesDependencies {
  readonly upstream: Upstream;
  /** What the server's folder holds. */
  readonly files: ReadFiles;
  readonly format: PersonalityFormat;
  readonly store: PersonalityStore;
  readonly clock: Clock;
}

export function createPersonalities({
  upstream,
  files,
  format,
  store,
  clock,
}: PersonalitiesDependencies): Personalities {
  const { provided, isBuiltIn, isFiled, standing, tryOut } = createShapes(upstream, files.personalities);
  const enqueue = createKeyedQueue();

  async function all(viewer: Viewer): Promise<readonly Personality[]> {
    const [own, preferences] = await Promise.all([
      store.listPersonalities(viewer.id),
      store.readPersonalityPreferences(viewer.id),
    ]);
    const drafts = new Map(own.map(({ id, draft }) => [id, draft]));
    const ids = [...new Set([...provided, ...drafts.keys()])];
    return inOrder(ids, preferences.order).flatMap(
      (id) => standing(id, drafts.get(id) ?? null, preferences) ?? [],
    );
  }

  async function findAll(
    viewer: Viewer,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Personality | null>> {
    const [own, preferences] = await Promise.all([
      store.findPersonalities(viewer.id, ids),
      store.readPersonalityPreferences(viewer.id),
    ]);
    const drafts = new Map(own.map(({ id, draft }) => [id, draft]));
    return new Map(ids.map((id) => [id, standing(id, drafts.get(id) ?? null, preferences)]));
  }

  async function require(viewer: Viewer, id: string, field = 'personalityId'): Promise<Personality> {
    const found = (await findAll(viewer, [id])).get(id);
    if (found) return found;
    const ids = (await all(viewer)).map((one) => one.id);
    throw notFound(field, nearestIds(id, ids));
  }

  async function findCreated(
    viewer: Viewer,
    requestId: string | null,
    inputDigest: string,
  ): Promise<Personality | null> {
    if (requestId === null) return null;
    const known = await store.findPersonalityByRequest(viewer.id, checkId('requestId', requestId));
    if (known === null) return null;
    if (known.inputDigest !== inputDigest) throw new HubError('CONFLICT', { facts: { field: 'requestId' } });
    return require(viewer, known.id);
  }

  /** What the viewer deleted and can still restore. Not built-ins: deleting the viewer's version of one is final. */
  async function listRestorable(viewerId: string): Promise<ReadonlyMap<string, PersonalityDraft>> {
    const deleted = await store.listDeletedPersonalities(viewerId, clock.now() - restorableMs);
    return new Map(deleted.filter(({ id }) => !isBuiltIn(id)).map(({ id, draft }) => [id, draft]));
  }

  const preferences = createPreferences(store, async (viewerId) => {
    const own = await store.listPersonalities(viewerId);
    return [...provided, ...own.map(({ id }) => id), ...(await listRestorable(viewerId)).keys()];
  });

  async function hasRoomFor(viewer: Viewer, more: readonly { readonly id: string }[]): Promise<boolean> {
    const ids = (await store.listPersonalities(viewer.id)).map(({ id }) => id);
    return new Set([...ids, ...more.map(({ id }) => id)]).size <= mostPersonalities;
  }

  async function requireRoom(viewer: Viewer, field: string, id: string): Promise<void> {
    if (await hasRoomFor(viewer, [{ id }])) return;
    throw badInput(
      field,
      `would be one too many: the limit is ${mostPersonalities} personalities of your own`,
    );
  }

  return {
    fileProblems: files.problems,
    require,
    findAll,
    async writeOwn(viewer) {
      const own = new Map((await store.listPersonalities(viewer.id)).map((one) => [one.id, one]));
      const { order } = await store.readPersonalityPreferences(viewer.id);
      const ids = inOrder([...new Set([...provided, ...own.keys()])], order);
      return format.write(ids.flatMap((id) => own.get(id) ?? []));
    },
    write: (personalities) => format.write(personalities.map((draft) => ({ id: draft.id, draft }))),

    async list(viewer, { includeHidden }) {
      const personalities = await all(viewer);
      const shown = personalities.filter(({ hidden }) => includeHidden || !hidden);
      return shown.length === 0 ? personalities.slice(0, 1) : shown;
    },

    draft: (unchecked) => tryOut(acceptDraft('tryOut', unchecked)),

    create: (viewer, input) =>
      enqueue(viewer.id, async () => {
        const { requestId, id: chosen } = input;
        const inputDigest = digestInput(input);
        const earlier = await findCreated(viewer, requestId, inputDigest);
        if (earlier !== null) return earlier;

        const draft = acceptDraft('draft', input.draft);
        const taken = new Set((await all(viewer)).map(({ id }) => id));
        const restorable = await listRestorable(viewer.id);
        const id =
          chosen === null
            ? personalityIdFrom(draft.name, (one) => taken.has(one) || restorable.has(one))
            : checkPersonalityId('id', chosen);
        if (taken.has(id)) throw badInput('id', 'belongs to another personality');
        if (restorable.has(id)) throw badInput('id', deletedLately);
        await requireRoom(viewer, 'draft', id);
        const created = { id, draft, creation: { requestId, inputDigest } };
        await store.savePersonalities(viewer.id, [created], await preferences.without(viewer.id, [id]));
        return require(viewer, id);
      }),

    update: (viewer, id, { draft, hidden }) =>
      enqueue(viewer.id, async () => {
        const { source } = await require(viewer, id);
        const changed: StoredPersonality[] = [];
        if (draft !== undefined) {
          if (source === 'FILE') throw badInput('personalityId', readOnly);
          changed.push({ id, draft: acceptDraft('draft', draft) });
          await requireRoom(viewer, 'draft', id);
        }
        const preferred =
          hidden === undefined
            ? null
            : await preferences.changed(viewer.id, (before) => ({
                ...before,
                hidden: [...before.hidden.filter((one) => one !== id), ...(hidden ? [id] : [])],
              }));
        await store.savePersonalities(viewer.id, changed, preferred);
        return require(viewer, id);
      }),

    delete: (viewer, id) =>
      enqueue(viewer.id, async () => {
        const { source, builtIn, coversOwn } = await require(viewer, id);
        if (source === 'FILE' && !coversOwn)
          throw badInput('personalityId', 'is read from a file on the server: hide it');
        if (source !== 'FILE' && builtIn)
          throw badInput('personalityId', 'comes with ModelHub: hide it, or restore it');
        await store.deletePersonality(viewer.id, id, clock.now());
      }),

    restore: (viewer, id) =>
      enqueue(viewer.id, async () => {
        if (isBuiltIn(id) && !isFiled(id)) await store.deletePersonality(viewer.id, id, clock.now());
        else {
          await requireRoom(viewer, 'personalityId', id);
          await store.restorePersonality(viewer.id, id, clock.now() - restorableMs);
        }
        return require(viewer, id);
      }),

    move: (viewer, id, beforeId) =>
      enqueue(viewer.id, async () => {
        await require(viewer, id);
        if (beforeId !== null) await require(viewer, beforeId, 'beforeId');
        const ids = (await all(viewer)).map((one) => one.id);
        const order = movedOrder(ids, id, beforeId);
        await preferences.change(viewer.id, (before) => ({ ...before, order }));
        return require(viewer, id);
      }),

    setDefault: (viewer, id) =>
      enqueue(viewer.id, async () => {
        if (id !== null) await require(viewer, id);
        await preferences.change(viewer.id, (before) => ({ ...before, defaultId: id }));
        return id === null ? null : require(viewer, id);
      }),

    import: (viewer, { files: given, replace }) =>
      enqueue(viewer.id, async () => {
        checkFiles(given);
        const { personalities, problems: unreadable } = await readPersonalityFiles(format, given);
        const there = new Map((await all(viewer)).map((one) => [one.id, one]));
        const restorable = await listRestorable(viewer.id);
        const isRestored = ({ id, draft }: FiledPersonality) => {
          const deleted = restorable.get(id);
          return (
            deleted !== undefined && format.write([{ id, draft }]) === format.write([{ id, draft: deleted }])
          );
        };
        const inTheWay = personalities.flatMap((one) => {
          const isDeleted = restorable.has(one.id) && !isRestored(one);
          const source = there.get(one.id)?.source ?? (isDeleted ? 'DELETED' : null);
          return standsInTheWay(one, source, replace) ?? [];
        });
        const problems = [...unreadable, ...inTheWay];
        if (problems.length > 0) return { problems };
        if (!(await hasRoomFor(viewer, personalities))) {
          throw badInput(
            'files',
            `are too many: the limit is ${mostPersonalities} personalities of your own`,
          );
        }
        const ids = personalities.map(({ id }) => id);
        const fresh = personalities.filter((one) => !there.has(one.id) && !isRestored(one));
        await store.savePersonalities(
          viewer.id,
          personalities.map(({ id, draft }) => ({ id, draft })),
          await preferences.without(
            viewer.id,
            fresh.map(({ id }) => id),
          ),
        );
        const now = [...(await findAll(viewer, ids)).values()].filter((one) => one !== null);
        return {
          created: now.filter(({ id }) => !there.has(id)),
          replaced: now.filter(({ id }) => there.has(id)),
        };
      }),
  };
}
