/** Code for the shop's server: signs a signed-in buyer for ten minutes. Runs as it stands, without a library. */
export const nodeSample = (siteKey: string) => `import { createHmac } from 'node:crypto';

const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

export function signCustomer(customer) {
  const head = encode({ alg: 'HS256', typ: 'JWT' });
  const body = encode({
    sub: customer.id,
    name: customer.name,
    email: customer.email,
    aud: '${siteKey}',
    exp: Math.floor(Date.now() / 1000) + 600,
  });
  const mark = createHmac('sha256', process.env.OTKLIK_KEY).update(\`\${head}.\${body}\`).digest('base64url');
  return \`\${head}.\${body}.\${mark}\`;
}`;

export const phpSample = (siteKey: string) => `function signCustomer(array $customer): string {
  $encode = fn (string $text) => rtrim(strtr(base64_encode($text), '+/', '-_'), '=');
  $head = $encode(json_encode(['alg' => 'HS256', 'typ' => 'JWT']));
  $body = $encode(json_encode([
    'sub' => (string) $customer['id'],
    'name' => $customer['name'],
    'email' => $customer['email'],
    'aud' => '${siteKey}',
    'exp' => time() + 600,
  ]));
  $mark = $encode(hash_hmac('sha256', "$head.$body", getenv('OTKLIK_KEY'), true));
  return "$head.$body.$mark";
}`;

/** On the shop's page, before or after the embed line; the token comes from the server. */
export const pageSample = () => `<script>
  window.Otklik = window.Otklik || [];
  window.Otklik.push((otklik) => otklik.identify('TOKEN'));
</script>`;
