import { errors, refusal } from '@otklik/contract/errors';
import { bytes, type Route } from '@otklik/contract/route';
import { z } from 'zod';

type Json = Record<string, unknown>;
type Rooms = Record<string, Record<string, Route>>;

const security = { person: [{ session: [] }], visitor: [{ visitor: [] }], anyone: [], page: [] } satisfies Record<Route['who'], Json[]>;

/** The OpenAPI 3.1 document of the contract. */
export function openapiOf(rooms: Rooms, version: string): Json {
  const paths: Record<string, Json> = {};
  for (const [room, routes] of Object.entries(rooms)) {
    for (const [name, route] of Object.entries(routes)) {
      const path = route.path.replace(/:(\w+)/g, '{$1}');
      paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(room, name, route) };
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Otklik',
      version,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description: `Refusals carry a code. Codes and statuses: ${Object.entries(errors)
        .map(([code, status]) => `${code} (${status})`)
        .join(', ')}.`,
    },
    paths,
    components: {
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: 'otklik.session_token' },
        visitor: { type: 'http', scheme: 'bearer' },
      },
      schemas: { Refusal: schemaOf(refusal, 'output') },
    },
  };
}

function operationOf(room: string, name: string, route: Route): Json {
  return {
    operationId: `${room}.${name}`,
    tags: [room],
    summary: route.summary,
    ...(route.who === 'person' && { 'x-permission': route.may }),
    security: security[route.who],
    parameters: [...parametersOf('path', route.params), ...parametersOf('query', route.query), ...(route.body === bytes ? [fileName] : [])],
    ...(route.body && {
      requestBody: {
        required: true,
        content: route.body === bytes ? { 'application/octet-stream': {} } : { 'application/json': { schema: schemaOf(route.body, 'input') } },
      },
    }),
    responses: {
      200: {
        description: 'Done.',
        content: route.reply === bytes ? { '*/*': {} } : { 'application/json': { schema: schemaOf(route.reply, 'output') } },
      },
      default: { description: 'Refused.', content: { 'application/json': { schema: { $ref: '#/components/schemas/Refusal' } } } },
    },
  };
}

const fileName = {
  name: 'x-file-name',
  in: 'header',
  required: true,
  description: 'The name of the file, percent-encoded.',
  schema: { type: 'string' },
};

const objectSchema = z.object({ properties: z.record(z.string(), z.unknown()).default({}), required: z.array(z.string()).default([]) });

function parametersOf(place: 'path' | 'query', schema: z.ZodType | undefined): Json[] {
  if (!schema) return [];
  const { properties, required } = objectSchema.parse(schemaOf(schema, 'input'));
  return Object.entries(properties).map(([name, shape]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema: shape }));
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
