CREATE TABLE "hibob"."checkpoint" (
	"run_id" uuid NOT NULL,
	"source" text NOT NULL,
	"cursor" text,
	"is_done" boolean NOT NULL,
	"pages" integer NOT NULL,
	"rows" integer NOT NULL,
	"notes" jsonb,
	CONSTRAINT "checkpoint_run_id_source_pk" PRIMARY KEY("run_id","source")
);
--> statement-breakpoint
CREATE TABLE "hibob"."fingerprint" (
	"connection_id" uuid NOT NULL,
	"employee_id" text NOT NULL,
	"fingerprint" text NOT NULL,
	CONSTRAINT "fingerprint_connection_id_employee_id_pk" PRIMARY KEY("connection_id","employee_id")
);
--> statement-breakpoint
CREATE TABLE "hibob"."staged" (
	"run_id" uuid NOT NULL,
	"employee_id" text NOT NULL,
	"source" text NOT NULL,
	"page" integer NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	"payload" text NOT NULL,
	CONSTRAINT "staged_run_id_employee_id_source_page_pk" PRIMARY KEY("run_id","employee_id","source","page")
);
--> statement-breakpoint
ALTER TABLE "hibob"."base_pay" DROP CONSTRAINT "base_pay_connection_id_employee_id_source_entry_id_pk";--> statement-breakpoint
ALTER TABLE "hibob"."custom_value" DROP CONSTRAINT "custom_value_connection_id_employee_id_source_entry_id_pk";--> statement-breakpoint
ALTER TABLE "hibob"."employee" DROP CONSTRAINT "employee_connection_id_employee_id_source_entry_id_pk";--> statement-breakpoint
ALTER TABLE "hibob"."employment" DROP CONSTRAINT "employment_connection_id_employee_id_source_entry_id_pk";--> statement-breakpoint
ALTER TABLE "hibob"."equity_grant" DROP CONSTRAINT "equity_grant_connection_id_employee_id_source_entry_id_pk";--> statement-breakpoint
ALTER TABLE "hibob"."job" DROP CONSTRAINT "job_connection_id_employee_id_source_entry_id_pk";--> statement-breakpoint
ALTER TABLE "hibob"."lifecycle" DROP CONSTRAINT "lifecycle_connection_id_employee_id_source_entry_id_pk";--> statement-breakpoint
ALTER TABLE "hibob"."variable_pay" DROP CONSTRAINT "variable_pay_connection_id_employee_id_source_entry_id_pk";--> statement-breakpoint
ALTER TABLE "hibob"."base_pay" ADD COLUMN "recorded_from" timestamp with time zone;--> statement-breakpoint
UPDATE "hibob"."base_pay" SET "recorded_from" = "fetched_at";--> statement-breakpoint
ALTER TABLE "hibob"."base_pay" ALTER COLUMN "recorded_from" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "hibob"."base_pay" ADD COLUMN "recorded_to" timestamp with time zone;--> statement-breakpoint
UPDATE "hibob"."base_pay" SET "recorded_to" = "gone_at" WHERE NOT EXISTS (SELECT 1 FROM "hibob"."employee" "e" WHERE "e"."connection_id" = "base_pay"."connection_id" AND "e"."employee_id" = "base_pay"."employee_id" AND "e"."gone_at" IS NOT NULL);--> statement-breakpoint
ALTER TABLE "hibob"."custom_value" ADD COLUMN "recorded_from" timestamp with time zone;--> statement-breakpoint
UPDATE "hibob"."custom_value" SET "recorded_from" = "fetched_at";--> statement-breakpoint
ALTER TABLE "hibob"."custom_value" ALTER COLUMN "recorded_from" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "hibob"."custom_value" ADD COLUMN "recorded_to" timestamp with time zone;--> statement-breakpoint
UPDATE "hibob"."custom_value" SET "recorded_to" = "gone_at" WHERE NOT EXISTS (SELECT 1 FROM "hibob"."employee" "e" WHERE "e"."connection_id" = "custom_value"."connection_id" AND "e"."employee_id" = "custom_value"."employee_id" AND "e"."gone_at" IS NOT NULL);--> statement-breakpoint
ALTER TABLE "hibob"."employee" ADD COLUMN "recorded_from" timestamp with time zone;--> statement-breakpoint
UPDATE "hibob"."employee" SET "recorded_from" = "fetched_at";--> statement-breakpoint
ALTER TABLE "hibob"."employee" ALTER COLUMN "recorded_from" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "hibob"."employee" ADD COLUMN "recorded_to" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "hibob"."employee" ADD COLUMN "presence" text;--> statement-breakpoint
UPDATE "hibob"."employee" SET "presence" = CASE WHEN "gone_at" IS NULL THEN 'present' ELSE 'hidden' END;--> statement-breakpoint
ALTER TABLE "hibob"."employee" ALTER COLUMN "presence" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "hibob"."employee" ADD COLUMN "merged_into" text;--> statement-breakpoint
ALTER TABLE "hibob"."employment" ADD COLUMN "recorded_from" timestamp with time zone;--> statement-breakpoint
UPDATE "hibob"."employment" SET "recorded_from" = "fetched_at";--> statement-breakpoint
ALTER TABLE "hibob"."employment" ALTER COLUMN "recorded_from" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "hibob"."employment" ADD COLUMN "recorded_to" timestamp with time zone;--> statement-breakpoint
UPDATE "hibob"."employment" SET "recorded_to" = "gone_at" WHERE NOT EXISTS (SELECT 1 FROM "hibob"."employee" "e" WHERE "e"."connection_id" = "employment"."connection_id" AND "e"."employee_id" = "employment"."employee_id" AND "e"."gone_at" IS NOT NULL);--> statement-breakpoint
ALTER TABLE "hibob"."equity_grant" ADD COLUMN "recorded_from" timestamp with time zone;--> statement-breakpoint
UPDATE "hibob"."equity_grant" SET "recorded_from" = "fetched_at";--> statement-breakpoint
ALTER TABLE "hibob"."equity_grant" ALTER COLUMN "recorded_from" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "hibob"."equity_grant" ADD COLUMN "recorded_to" timestamp with time zone;--> statement-breakpoint
UPDATE "hibob"."equity_grant" SET "recorded_to" = "gone_at" WHERE NOT EXISTS (SELECT 1 FROM "hibob"."employee" "e" WHERE "e"."connection_id" = "equity_grant"."connection_id" AND "e"."employee_id" = "equity_grant"."employee_id" AND "e"."gone_at" IS NOT NULL);--> statement-breakpoint
ALTER TABLE "hibob"."job" ADD COLUMN "recorded_from" timestamp with time zone;--> statement-breakpoint
UPDATE "hibob"."job" SET "recorded_from" = "fetched_at";--> statement-breakpoint
ALTER TABLE "hibob"."job" ALTER COLUMN "recorded_from" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "hibob"."job" ADD COLUMN "recorded_to" timestamp with time zone;--> statement-breakpoint
UPDATE "hibob"."job" SET "recorded_to" = "gone_at" WHERE NOT EXISTS (SELECT 1 FROM "hibob"."employee" "e" WHERE "e"."connection_id" = "job"."connection_id" AND "e"."employee_id" = "job"."employee_id" AND "e"."gone_at" IS NOT NULL);--> statement-breakpoint
ALTER TABLE "hibob"."lifecycle" ADD COLUMN "recorded_from" timestamp with time zone;--> statement-breakpoint
UPDATE "hibob"."lifecycle" SET "recorded_from" = "fetched_at";--> statement-breakpoint
ALTER TABLE "hibob"."lifecycle" ALTER COLUMN "recorded_from" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "hibob"."lifecycle" ADD COLUMN "recorded_to" timestamp with time zone;--> statement-breakpoint
UPDATE "hibob"."lifecycle" SET "recorded_to" = "gone_at" WHERE NOT EXISTS (SELECT 1 FROM "hibob"."employee" "e" WHERE "e"."connection_id" = "lifecycle"."connection_id" AND "e"."employee_id" = "lifecycle"."employee_id" AND "e"."gone_at" IS NOT NULL);--> statement-breakpoint
ALTER TABLE "hibob"."run" ADD COLUMN "mode" text;--> statement-breakpoint
ALTER TABLE "hibob"."run" ADD COLUMN "plan_hash" text;--> statement-breakpoint
ALTER TABLE "hibob"."run" ADD COLUMN "recorded_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "hibob"."run" ADD COLUMN "forced" jsonb;--> statement-breakpoint
ALTER TABLE "hibob"."variable_pay" ADD COLUMN "recorded_from" timestamp with time zone;--> statement-breakpoint
UPDATE "hibob"."variable_pay" SET "recorded_from" = "fetched_at";--> statement-breakpoint
ALTER TABLE "hibob"."variable_pay" ALTER COLUMN "recorded_from" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "hibob"."variable_pay" ADD COLUMN "recorded_to" timestamp with time zone;--> statement-breakpoint
UPDATE "hibob"."variable_pay" SET "recorded_to" = "gone_at" WHERE NOT EXISTS (SELECT 1 FROM "hibob"."employee" "e" WHERE "e"."connection_id" = "variable_pay"."connection_id" AND "e"."employee_id" = "variable_pay"."employee_id" AND "e"."gone_at" IS NOT NULL);--> statement-breakpoint
ALTER TABLE "hibob"."checkpoint" ADD CONSTRAINT "checkpoint_run_id_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "hibob"."run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."fingerprint" ADD CONSTRAINT "fingerprint_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."staged" ADD CONSTRAINT "staged_run_id_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "hibob"."run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."base_pay" ADD CONSTRAINT "base_pay_version" UNIQUE NULLS NOT DISTINCT("connection_id","employee_id","source_entry_id","recorded_to");--> statement-breakpoint
ALTER TABLE "hibob"."custom_value" ADD CONSTRAINT "custom_value_version" UNIQUE NULLS NOT DISTINCT("connection_id","employee_id","source_entry_id","recorded_to");--> statement-breakpoint
ALTER TABLE "hibob"."employee" ADD CONSTRAINT "employee_version" UNIQUE NULLS NOT DISTINCT("connection_id","employee_id","source_entry_id","recorded_to");--> statement-breakpoint
ALTER TABLE "hibob"."employment" ADD CONSTRAINT "employment_version" UNIQUE NULLS NOT DISTINCT("connection_id","employee_id","source_entry_id","recorded_to");--> statement-breakpoint
ALTER TABLE "hibob"."equity_grant" ADD CONSTRAINT "equity_grant_version" UNIQUE NULLS NOT DISTINCT("connection_id","employee_id","source_entry_id","recorded_to");--> statement-breakpoint
ALTER TABLE "hibob"."job" ADD CONSTRAINT "job_version" UNIQUE NULLS NOT DISTINCT("connection_id","employee_id","source_entry_id","recorded_to");--> statement-breakpoint
ALTER TABLE "hibob"."lifecycle" ADD CONSTRAINT "lifecycle_version" UNIQUE NULLS NOT DISTINCT("connection_id","employee_id","source_entry_id","recorded_to");--> statement-breakpoint
ALTER TABLE "hibob"."variable_pay" ADD CONSTRAINT "variable_pay_version" UNIQUE NULLS NOT DISTINCT("connection_id","employee_id","source_entry_id","recorded_to");