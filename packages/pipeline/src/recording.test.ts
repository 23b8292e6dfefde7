import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundledDays, loadRecording, readRecordedText, sha256Of } from './recording.ts';

async function folderWith(manifest: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dawn-recording-'));
  await writeFile(join(folder, 'manifest.json'), manifest);
  return folder;
}

describe('loadRecording', () => {
  it('finds the two mornings that come with the project', async () => {
    expect(bundledDays()).toEqual(['2026-03-06', '2026-03-09']);
    expect(Object.keys((await loadRecording('2026-03-06')).zones)).toHaveLength(9);
    expect(Object.keys((await loadRecording('2026-03-09')).zones)).toHaveLength(7);
  });

  it('names the bundled days when there is no such recording', async () => {
    await expect(loadRecording('2026-03-07')).rejects.toThrow(/one of: 2026-03-06, 2026-03-09/);
  });

  it('refuses a manifest with an unknown zone, and says where', async () => {
    const folder = await folderWith(
      JSON.stringify({
        schemaVersion: 1,
        day: '2026-03-09',
        asOf: '2026-03-09T15:00:00Z',
        title: 't',
        description: 'd',
        zones: { wasatch: {} },
      }),
    );
    await expect(loadRecording(folder)).rejects.toThrow(/wasatch/);
  });

  it('refuses a manifest that is not JSON', async () => {
    await expect(loadRecording(await folderWith('<html>'))).rejects.toThrow(/is not JSON/);
  });

  it('reads no file outside the recording', async () => {
    const recording = await loadRecording('2026-03-09');
    const file = {
      file: '../2026-03-06/manifest.json',
      fetchedAt: recording.asOf,
      sourceUrl: 'https://example.org',
    };
    await expect(readRecordedText(recording, file)).rejects.toThrow(/outside the recording/);
  });

  it('holds no forecaster prose: only dates, ratings, roses and names', async () => {
    for (const day of bundledDays()) {
      const recording = await loadRecording(day);
      for (const zone of Object.values(recording.zones)) {
        for (const file of [zone.uac, zone.previousUac]) {
          if (file === undefined) continue;
          const text = await readRecordedText(recording, file);
          expect(text).not.toMatch(/bottom_line|current_conditions|recent_activity|_description/);
        }
      }
    }
  });
});

describe('sha256Of', () => {
  it('is the digest of the UTF-8 bytes', () => {
    expect(sha256Of('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
