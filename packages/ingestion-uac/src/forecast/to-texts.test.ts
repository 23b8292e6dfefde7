import { describe, expect, it } from 'vitest';
import { advisoryWith } from '../__fixtures__/build-advisory.ts';
import { toTexts } from './to-texts.ts';

describe('a text that someone must know of', () => {
  it.each([
    ['special_avalanche_bulletin', 'special-bulletin'],
    ['avalanche_warning', 'avalanche-warning-text'],
    ['avalanche_watch', 'avalanche-watch-text'],
    ['special_announcement', 'special-announcement'],
    ['special_announcements', 'special-announcement'],
  ])('%s leaves the note %s with its length, and none of its words', (field, code) => {
    const { notes } = toTexts(advisoryWith({ [field]: '<p>EXTREME&nbsp;danger</p>' }));
    expect(notes).toMatchObject([{ code, message: expect.stringContaining('14 characters') }]);
    expect(notes[0]?.message).not.toMatch(/extreme/i);
  });

  it.each([
    'special_avalanche_bulletin',
    'avalanche_warning',
    'avalanche_watch',
    'special_announcement',
    'special_announcements',
  ])('%s leaves no note when it is blank, and one when it is no text', (field) => {
    for (const blank of [undefined, null, '', '&nbsp;\r\r&nbsp;\r', '<p></p>']) {
      expect(toTexts(advisoryWith({ [field]: blank })).notes).toEqual([]);
    }
    expect(toTexts(advisoryWith({ [field]: true })).notes).toMatchObject([
      { code: 'text-unreadable', message: expect.stringContaining(field) },
    ]);
  });

  it('alone is shown when it is a bulletin, period and all, as prose', () => {
    const bulletin = 'In effect from 6:00 AM MST Friday to 6:00 AM MST Saturday.';
    const { texts } = toTexts(
      advisoryWith({ special_avalanche_bulletin: bulletin, special_announcement: 'A film night.' }),
    );
    expect(texts.specialBulletin).toBe(bulletin);
    expect(Object.values(texts)).not.toContain('A film night.');
  });
});
