import { PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, MetricReader } from '@opentelemetry/sdk-metrics';
import { type Instrument, instruments, type Labels } from './instruments.ts';

/** Where the parts of the connector say what happened. */
export interface Telemetry {
  /** Adds to a counter or a histogram, or sets a gauge. */
  readonly record: (instrument: Instrument, value: number, labels?: Labels) => void;
  /** All metrics in Prometheus' text format. */
  readonly text: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** Used where nobody looks. */
export const noTelemetry: Telemetry = {
  record: () => {},
  text: () => Promise.resolve(''),
  close: () => Promise.resolve(),
};

export function createTelemetry(version: string): Telemetry {
  const reader = new PullReader();
  const provider = new MeterProvider({
    readers: [reader],
    resource: resourceFromAttributes({ 'service.name': 'hibob-connector', 'service.version': version }),
  });
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
    record: (instrument, value, labels = {}) => writers.get(instrument)?.(value, labels),
    text: async () => serializer.serialize((await reader.collect()).resourceMetrics),
    close: () => provider.shutdown(),
  };
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
