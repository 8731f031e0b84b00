import { PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, MetricReader, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { type Instrument, instruments, type Labels } from './instruments.ts';
import { noTracing, type Tracing, tracingTo } from './tracing.ts';

/** Where the parts of the connector say what happened. */
export interface Telemetry extends Tracing {
  /** Adds to a counter or a histogram, or sets a gauge. */
  readonly record: (instrument: Instrument, value: number, labels?: Labels) => void;
  /** All metrics in Prometheus' text format. */
  readonly text: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** An OpenTelemetry collector: traces go to `/v1/traces` below the endpoint, metrics to `/v1/metrics` (OTLP over HTTP, JSON). */
export interface Collector {
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Used where nobody looks. */
export const noTelemetry: Telemetry = {
  ...noTracing,
  record: () => {},
  text: () => Promise.resolve(''),
  close: () => Promise.resolve(),
};

/** `collector` null: nothing is sent anywhere; metrics can be asked for all the same. */
export async function createTelemetry(version: string, collector: Collector | null = null): Promise<Telemetry> {
  const resource = resourceFromAttributes({ 'service.name': 'hibob-connector', 'service.version': version });
  const reader = new PullReader();
  const sending = collector === null ? null : await exportersTo(collector);
  const tracing = sending === null ? null : tracingTo(sending.spans, resource, version);
  const pushing = sending === null ? [] : [new PeriodicExportingMetricReader({ exporter: sending.metrics })];
  const provider = new MeterProvider({ readers: [reader, ...pushing], resource });
  const meter = provider.getMeter('hibob-connector', version);
  const writers = new Map(
    Object.entries(instruments).map(([name, { kind, unit, about }]) => {
      const options = { description: about, unit };
      if (kind === 'counter') {
        const counter = meter.createCounter(`hibob_connector_${name}`, options);
        return [name, (value: number, labels: Labels) => counter.add(value, labels)] as const;
      }
      const setter =
        kind === 'histogram'
          ? meter.createHistogram(`hibob_connector_${name}`, options)
          : meter.createGauge(`hibob_connector_${name}`, options);
      return [name, (value: number, labels: Labels) => setter.record(value, labels)] as const;
    }),
  );
  const serializer = new PrometheusSerializer();
  return {
    ...(tracing ?? noTracing),
    record: (instrument, value, labels = {}) => writers.get(instrument)?.(value, labels),
    text: async () => serializer.serialize((await reader.collect()).resourceMetrics),
    close: async () => {
      // A collector that is away keeps nobody from ending.
      await Promise.allSettled([tracing?.close(), provider.shutdown()]);
    },
  };
}

/** Loaded only where somebody collects. */
async function exportersTo({ endpoint, headers }: Collector) {
  const [{ OTLPTraceExporter }, { OTLPMetricExporter }] = await Promise.all([
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/exporter-metrics-otlp-http'),
  ]);
  const to = (signal: string) => ({
    url: `${endpoint.replace(/\/+$/, '')}/v1/${signal}`,
    headers: { ...headers },
    timeoutMillis: 3000,
  });
  return { spans: new OTLPTraceExporter(to('traces')), metrics: new OTLPMetricExporter(to('metrics')) };
}

/** Collects when asked: Prometheus decides when. */
class PullReader extends MetricReader {
  protected onForceFlush(): Promise<void> {
    return Promise.resolve();
  }
  protected onShutdown(): Promise<void> {
    return Promise.resolve();
  }
}
