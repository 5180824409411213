import { type Attributes, context, ROOT_CONTEXT, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

/** Set when there is somebody to tell; without, a traced piece of work is just the work. */
let on = false;
const tracer = () => trace.getTracer('otklik');

interface TracingParts {
  /** The collector: spans go to `<endpoint>/v1/traces` by OTLP over HTTP. */
  endpoint: string;
  version: string;
}

/** Starts telling a collector what takes how long. The library is loaded here only. Answers how to stop: what was seen last is sent first. */
export async function startTracing({ endpoint, version }: TracingParts): Promise<() => Promise<void>> {
  const [{ BatchSpanProcessor, TracerProvider }, { AsyncLocalStorageContextManager }, { OTLPTraceExporter }, { resourceFromAttributes }] = await Promise.all([
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
  ]);
  const exporter = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': 'otklik', 'service.version': version }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  trace.setGlobalTracerProvider(provider);
  on = true;
  return async () => {
    on = false;
    trace.disable();
    context.disable();
    await provider.shutdown();
  };
}

/** Does a piece of work as a span of its own; a failure is noted on it. Nothing secret belongs into its name or attributes. */
export function traced<T>(name: string, attributes: Attributes, work: () => Promise<T>): Promise<T> {
  if (!on) return work();
  return tracer().startActiveSpan(name, { attributes }, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : '' });
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The span of a request, from its first line to the end of its answer; nothing where nobody is told. */
export function beginRequest(method: string, route: string, requestId: string): Span | undefined {
  if (!on) return undefined;
  const attributes = { 'http.request.method': method, 'http.route': route, 'otklik.request_id': requestId };
  return tracer().startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, ROOT_CONTEXT);
}

/** Does something within a request's span, so that spans begun there stand below it. */
export const withinSpan = (span: Span, work: () => void) => context.with(trace.setSpan(ROOT_CONTEXT, span), work);

/** Ends the span of an answered request. */
export function endRequest(span: Span, status: number): void {
  span.setAttribute('http.response.status_code', status);
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
