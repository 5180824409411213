import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, run, until } from './process.ts';

export const unableToRunNginx = () => (spawnSync('nginx', ['-v']).status === 0 ? undefined : 'nginx is not installed');

export interface Nginx {
  port: number;
  pid: number;
  remove(): Promise<void>;
}

/** nginx before these ports, as it stands before the nodes of a desk; a node that does not answer is passed by for a moment. */
export async function startNginx(ports: readonly number[], byTalk: boolean): Promise<Nginx> {
  const servers = ports.map((one) => `server 127.0.0.1:${one} max_fails=1 fail_timeout=1s;`).join(' ');
  const folder = mkdtempSync(join(tmpdir(), 'otklik-faults-nginx-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  for (const name of ['body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']) mkdirSync(join(folder, name));
  const file = join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `daemon off; worker_processes 1; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 1000; }
http {
  access_log off;
  keepalive_requests 1000000;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  map $http_upgrade $connection_upgrade { default upgrade; '' ''; }
  upstream desk { ${servers} keepalive 32; }
  upstream talks { ${byTalk ? 'hash $talk consistent;' : ''} ${servers} keepalive 32; }
  server {
    listen 127.0.0.1:${port};
    client_max_body_size 30m;
    proxy_http_version 1.1;
    proxy_set_header Host $http_host;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $connection_upgrade;
    proxy_read_timeout 120s;
    proxy_connect_timeout 2s;
    location / { proxy_pass http://desk; }
    location ~ "^/api/(?:widget/)?conversations/(?<talk>[0-9a-f-]{36})/" { proxy_pass http://talks; }
  }
}
`,
  );
  const running = run('nginx', ['-c', file, '-p', folder]);
  await until('nginx answers', 20, () =>
    fetch(`http://127.0.0.1:${port}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return {
    port,
    pid: running.child.pid ?? 0,
    async remove() {
      await running.end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
