import { AsyncLocalStorage } from 'node:async_hooks';
import { type Context, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Resource } from '@opentelemetry/resources';
import { BasicTracerProvider, BatchSpanProcessor, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { type Attributes, type SpanName, spans } from './spans.ts';

/** Where the parts of the connector say what they are doing. */
export interface Tracing {
  /** Whatever is traced within `work` stands below it. `note` adds what is only known at its end. */
  readonly span: <N extends SpanName, T>(
    name: N,
    attributes: Attributes<N>,
    work: (note: (more: Attributes<N>) => void) => Promise<T>,
  ) => Promise<T>;
  /** Something that took so long and is over now. */
  readonly took: <N extends SpanName>(name: N, ms: number, attributes: Attributes<N>) => void;
}

export const noTracing: Tracing = {
  span: (_, __, work) => work(() => {}),
  took: () => {},
};

export interface OpenTracing extends Tracing {
  /** Sends what is left. */
  readonly close: () => Promise<void>;
}

/** Nothing here is global, so that two connectors in one process do not meet. */
export function tracingTo(exporter: SpanExporter, resource: Resource, version: string): OpenTracing {
  const provider = new BasicTracerProvider({ resource, spanProcessors: [new BatchSpanProcessor(exporter)] });
  const tracer = provider.getTracer('hibob-connector', version);
  const current = new AsyncLocalStorage<Context>();
  const here = () => current.getStore() ?? ROOT_CONTEXT;
  return {
    span: async (name, attributes, work) => {
      const span = tracer.startSpan(name, { kind: kinds[spans[name].kind], attributes: { ...attributes } }, here());
      try {
        return await current.run(trace.setSpan(here(), span), () => work((more) => span.setAttributes({ ...more })));
      } catch (error) {
        // The words of an error may hold a value; its kind does not.
        span.setStatus({ code: SpanStatusCode.ERROR, message: error instanceof Error ? error.name : 'unknown' });
        throw error;
      } finally {
        span.end();
      }
    },
    took: (name, ms, attributes) => {
      const end = Date.now();
      const kind = kinds[spans[name].kind];
      tracer.startSpan(name, { kind, attributes: { ...attributes }, startTime: end - ms }, here()).end(end);
    },
    close: () => provider.shutdown(),
  };
}

const kinds = { server: SpanKind.SERVER, client: SpanKind.CLIENT, internal: SpanKind.INTERNAL } as const;
