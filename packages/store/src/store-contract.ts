import { describe } from 'vitest';
import { describeCachedResponses } from './contract-test/describe-cached-responses.ts';
import { describeDamage } from './contract-test/describe-damage.ts';
import { describeReading } from './contract-test/describe-reading.ts';
import { describeSaving } from './contract-test/describe-saving.ts';
import { describeSourceState } from './contract-test/describe-source-state.ts';
import { describeStationReadings } from './contract-test/describe-station-readings.ts';
import { describeTwoConnections } from './contract-test/describe-two-connections.ts';
import type { OpenForTest, SharedStoreUnderTest } from './contract-test/store-under-test.ts';

/** What each database behind the port must do. Each test asks for an empty store and closes it. */
export function describeStoreContract(name: string, open: OpenForTest): void {
  describe(`store contract: ${name}`, () => {
    describeSaving(open);
    describeReading(open);
    describeDamage(open);
    describeCachedResponses(open);
    describeStationReadings(open);
    describeSourceState(open);
  });
}

/** The same, and what holds between two connections to one database. */
export function describeSharedStoreContract(name: string, open: OpenForTest<SharedStoreUnderTest>): void {
  describeStoreContract(name, open);
  describe(`store contract between connections: ${name}`, () => {
    describeTwoConnections(open);
  });
}
