/** The same settings as in docs/operations.md. */
export const nginxSample = `map $http_upgrade $connection_upgrade { default upgrade; '' ''; }

server {
  server_name desk.shop.ru;
  location / {
    proxy_pass http://127.0.0.1:3000;
    proxy_http_version 1.1;
    proxy_set_header Host $host;
    proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
    proxy_set_header X-Forwarded-Proto $scheme;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection $connection_upgrade;
    proxy_buffering off;
    proxy_read_timeout 120s;
    client_max_body_size 30m;
  }
}`;
