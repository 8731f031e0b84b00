CREATE TABLE "hibob"."tenant" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tenant_name_unique" UNIQUE("name")
);
--> statement-breakpoint
INSERT INTO "hibob"."tenant" ("id", "name", "created_at") VALUES ('00000000-0000-4000-8000-000000000001', 'default', now());
--> statement-breakpoint
CREATE TABLE "hibob"."api_key" (
	"id" text PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"name" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"last_used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "hibob"."audit" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"tenant_id" uuid NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hibob"."credential" (
	"connection_id" uuid PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hibob"."delivery" (
	"subscription_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"attempts" integer NOT NULL,
	"first_at" timestamp with time zone NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"last_status" text,
	CONSTRAINT "delivery_subscription_id_seq_pk" PRIMARY KEY("subscription_id","seq")
);
--> statement-breakpoint
CREATE TABLE "hibob"."event" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "hibob"."event_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"tenant_id" uuid NOT NULL,
	"connection_id" uuid NOT NULL,
	"type" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"key" text NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hibob"."hand_over" (
	"id" text PRIMARY KEY NOT NULL,
	"connection_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "hibob"."inbound" (
	"id" text PRIMARY KEY NOT NULL,
	"connection_id" uuid NOT NULL,
	"secret" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hibob"."lease" (
	"connection_id" uuid PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"job_id" text,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hibob"."notice" (
	"connection_id" uuid NOT NULL,
	"key" text NOT NULL,
	"type" text NOT NULL,
	"employee_id" text,
	"table_id" text,
	"received_at" timestamp with time zone NOT NULL,
	"handled_at" timestamp with time zone,
	CONSTRAINT "notice_connection_id_key_pk" PRIMARY KEY("connection_id","key")
);
--> statement-breakpoint
CREATE TABLE "hibob"."refusal" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "hibob"."refusal_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"host" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hibob"."subscription" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"tenant_id" uuid NOT NULL,
	"url" text NOT NULL,
	"types" jsonb NOT NULL,
	"secret" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"disabled_at" timestamp with time zone,
	"position" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "hibob"."connection" DROP CONSTRAINT "connection_name_unique";--> statement-breakpoint
ALTER TABLE "hibob"."connection" ADD COLUMN "tenant_id" uuid DEFAULT '00000000-0000-4000-8000-000000000001' NOT NULL;--> statement-breakpoint
ALTER TABLE "hibob"."connection" ADD COLUMN "company_id" text;--> statement-breakpoint
ALTER TABLE "hibob"."connection" ADD COLUMN "paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "hibob"."api_key" ADD CONSTRAINT "api_key_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "hibob"."tenant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."credential" ADD CONSTRAINT "credential_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."delivery" ADD CONSTRAINT "delivery_subscription_id_subscription_id_fk" FOREIGN KEY ("subscription_id") REFERENCES "hibob"."subscription"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."event" ADD CONSTRAINT "event_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "hibob"."tenant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."event" ADD CONSTRAINT "event_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."hand_over" ADD CONSTRAINT "hand_over_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."inbound" ADD CONSTRAINT "inbound_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."lease" ADD CONSTRAINT "lease_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."notice" ADD CONSTRAINT "notice_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."subscription" ADD CONSTRAINT "subscription_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "hibob"."tenant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "delivery_due" ON "hibob"."delivery" USING btree ("next_at");--> statement-breakpoint
CREATE UNIQUE INDEX "event_once" ON "hibob"."event" USING btree ("connection_id","key");--> statement-breakpoint
CREATE INDEX "event_of_tenant" ON "hibob"."event" USING btree ("tenant_id","seq");--> statement-breakpoint
CREATE INDEX "refusal_of_host" ON "hibob"."refusal" USING btree ("host","at");--> statement-breakpoint
ALTER TABLE "hibob"."connection" ADD CONSTRAINT "connection_tenant_id_tenant_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "hibob"."tenant"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."connection" ADD CONSTRAINT "connection_name" UNIQUE("tenant_id","name");