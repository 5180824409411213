import { contract } from '@otklik/contract';
import { expect, test } from 'vitest';
import { openapiOf } from './openapi.ts';

// A change of the contract shows in the document; `npx vitest run openapi -u` writes it anew.
test('The API document in docs/ is the contract as it stands', async () => {
  const document = JSON.stringify(openapiOf(contract, '0.1.0'), null, 1);
  await expect(`${document}\n`).toMatchFileSnapshot('../../../../../docs/openapi.json');
});
