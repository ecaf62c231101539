import { expect, test } from 'vitest';
import { noPreferences } from '../../../domain/personalities/personality.ts';
import type { Store } from '../../../domain/ports.ts';
import { disposableStore } from '../../../testing/disposable-store.ts';
import { pirateDraft } from '../../../testing/personality-drafts.ts';

const viewerId = 'viewer-1';
const pirate = { id: 'pirate', draft: pirateDraft };
const parrot = { id: 'parrot', draft: { ...pirateDraft, name: 'Parrot', avatar: null } };

/** What every store must do with personalities. */
export function describePersonalities(name: string, open: () => Promise<Store>): void {
  test(`${name} gives back personalities as they were written, oldest first, and changes them in place`, async () => {
    await using store = await disposableStore(open);
    const changed = { id: 'pirate', draft: { ...pirateDraft, name: 'Captain' } };

    await store.savePersonalities(viewerId, [pirate, parrot], null);
    const written = await store.listPersonalities(viewerId);
    await store.savePersonalities(viewerId, [changed], null);

    expect(written).toEqual([pirate, parrot]);
    expect(await store.listPersonalities(viewerId)).toEqual([changed, parrot]);
    expect(await store.findPersonalities(viewerId, ['nobody', 'pirate'])).toEqual([changed]);
    expect(await store.findPersonalities(viewerId, ['nobody'])).toEqual([]);
  });

  test(`${name} keeps the personalities and preferences of each viewer apart`, async () => {
    await using store = await disposableStore(open);
    const mine = { order: ['parrot', 'pirate'], hidden: ['gpt'], defaultId: 'pirate' };
    await store.savePersonalities(viewerId, [pirate], mine);
    await store.savePersonalities('viewer-2', [{ ...parrot, id: 'pirate' }], null);
    await store.deletePersonality('viewer-2', 'pirate', 1_000);

    expect(await store.listPersonalities(viewerId)).toEqual([pirate]);
    expect(await store.readPersonalityPreferences(viewerId)).toEqual(mine);
    expect(await store.listPersonalities('viewer-2')).toEqual([]);
    expect(await store.readPersonalityPreferences('viewer-2')).toEqual({
      order: [],
      hidden: [],
      defaultId: null,
    });
    expect(await store.deletePersonality('viewer-3', 'pirate', 1_000)).toBe(false);
    expect(await store.restorePersonality('viewer-3', 'pirate', 0)).toBe(false);
  });

  test(`${name} writes personalities and preferences together or not at all`, async () => {
    await using store = await disposableStore(open);
    const unwritable = { ...noPreferences, hidden: [1n as unknown as string] };

    await expect(store.savePersonalities(viewerId, [pirate], unwritable)).rejects.toThrow('STORE_FAILED');

    expect(await store.listPersonalities(viewerId)).toEqual([]);
  });

  test(`${name} hides a deleted personality, brings it back, and removes it for good later`, async () => {
    await using store = await disposableStore(open);
    await store.savePersonalities(viewerId, [pirate, parrot], null);

    const deleted = await store.deletePersonality(viewerId, 'pirate', 1_000);
    const again = await store.deletePersonality(viewerId, 'pirate', 1_001);
    const hidden = [
      await store.findPersonalities(viewerId, ['pirate']),
      await store.listPersonalities(viewerId),
    ];
    const deletedSince = await Promise.all(
      [1_000, 1_001].map((since) => store.listDeletedPersonalities(viewerId, since)),
    );
    const kept = await store.purgePersonalities(1_000);
    const late = await store.restorePersonality(viewerId, 'pirate', 1_001);
    const restored = await store.restorePersonality(viewerId, 'pirate', 1_000);
    const list = await store.listPersonalities(viewerId);
    await store.deletePersonality(viewerId, 'pirate', 1_000);
    const purged = await store.purgePersonalities(1_001);

    expect([deleted, again, kept, late, restored, purged]).toEqual([true, false, 0, false, true, 1]);
    expect(hidden).toEqual([[], [parrot]]);
    expect(deletedSince).toEqual([[pirate], []]);
    expect(await store.listDeletedPersonalities('viewer-2', 0)).toEqual([]);
    expect(list).toEqual([pirate, parrot]);
    expect(await store.restorePersonality(viewerId, 'pirate', 0)).toBe(false);
    expect(await store.listPersonalities(viewerId)).toEqual([parrot]);
  });

  test(`${name} finds a personality by the request of its viewer that created it, unless it is deleted`, async () => {
    await using store = await disposableStore(open);
    const creation = { requestId: 'request-1', inputDigest: 'digest-1' };
    const find = (viewer = viewerId) => store.findPersonalityByRequest(viewer, 'request-1');
    await store.savePersonalities(viewerId, [{ ...pirate, creation }], null);
    await store.savePersonalities('viewer-2', [{ ...parrot, creation }], null);

    await store.savePersonalities(viewerId, [{ ...parrot, id: 'pirate' }], null);
    const changed = await find();
    await store.deletePersonality(viewerId, 'pirate', 1_000);
    await expect(find()).rejects.toMatchObject({ code: 'NOT_FOUND', facts: { field: 'requestId' } });
    await store.restorePersonality(viewerId, 'pirate', 1_000);
    const restored = await find();

    const found = { id: 'pirate', inputDigest: 'digest-1' };
    expect([changed, restored]).toEqual([found, found]);
    expect(await find('viewer-2')).toEqual({ ...found, id: 'parrot' });
    expect(await find('viewer-3')).toBeNull();
  });

  test(`${name} finds no personality by the request of one that it took the place of`, async () => {
    await using store = await disposableStore(open);
    const create = (requestId: string | null) =>
      store.savePersonalities(
        viewerId,
        [{ ...pirate, creation: { requestId, inputDigest: 'digest-1' } }],
        null,
      );
    await create('request-1');
    await store.deletePersonality(viewerId, 'pirate', 1_000);

    await create(null);

    expect(await store.findPersonalityByRequest(viewerId, 'request-1')).toBeNull();
  });

  test(`${name} writes a personality in the place of a deleted one`, async () => {
    await using store = await disposableStore(open);
    await store.savePersonalities(viewerId, [pirate], null);
    await store.deletePersonality(viewerId, 'pirate', 1_000);

    await store.savePersonalities(viewerId, [{ ...parrot, id: 'pirate' }], null);

    expect(await store.purgePersonalities(2_000)).toBe(0);
    expect(await store.findPersonalities(viewerId, ['pirate'])).toEqual([{ ...parrot, id: 'pirate' }]);
  });
}
