CREATE SCHEMA IF NOT EXISTS "hibob";
--> statement-breakpoint
CREATE TABLE "hibob"."base_pay" (
	"connection_id" uuid NOT NULL,
	"employee_id" text NOT NULL,
	"source_entry_id" text NOT NULL,
	"source_path" text NOT NULL,
	"payload_hash" text NOT NULL,
	"visibility" text NOT NULL,
	"run_id" uuid NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"effective_from" date,
	"effective_to" date,
	"is_current_source" boolean,
	"is_current_computed" boolean NOT NULL,
	"change_type" text,
	"change_reason" text,
	"amount" numeric,
	"currency" char(3),
	"period" text,
	"period_raw" text,
	"frequency" text,
	"frequency_raw" text,
	CONSTRAINT "base_pay_connection_id_employee_id_source_entry_id_pk" PRIMARY KEY("connection_id","employee_id","source_entry_id")
);
--> statement-breakpoint
CREATE TABLE "hibob"."connection" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"base_url" text NOT NULL,
	"service_user_id" text NOT NULL,
	"selection" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_check" jsonb,
	"last_check_at" timestamp with time zone,
	CONSTRAINT "connection_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "hibob"."custom_value" (
	"connection_id" uuid NOT NULL,
	"employee_id" text NOT NULL,
	"source_entry_id" text NOT NULL,
	"source_path" text NOT NULL,
	"payload_hash" text NOT NULL,
	"visibility" text NOT NULL,
	"run_id" uuid NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"field_id" text NOT NULL,
	"field_name" text NOT NULL,
	"category" text NOT NULL,
	"type" text NOT NULL,
	"value" jsonb,
	"label" text,
	CONSTRAINT "custom_value_connection_id_employee_id_source_entry_id_pk" PRIMARY KEY("connection_id","employee_id","source_entry_id")
);
--> statement-breakpoint
CREATE TABLE "hibob"."employee" (
	"connection_id" uuid NOT NULL,
	"employee_id" text NOT NULL,
	"source_entry_id" text NOT NULL,
	"source_path" text NOT NULL,
	"payload_hash" text NOT NULL,
	"visibility" text NOT NULL,
	"run_id" uuid NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"employee_number" text,
	"first_name" text,
	"last_name" text,
	"display_name" text,
	"email" text,
	"gender" text,
	"gender_raw" text,
	"birth_date" date,
	"birth_date_raw" text,
	"start_date" date,
	"original_start_date" date,
	"termination_date" date,
	"termination_reason" text,
	"termination_type" text,
	"status" text,
	"status_raw" text,
	"access_status_raw" text,
	CONSTRAINT "employee_connection_id_employee_id_source_entry_id_pk" PRIMARY KEY("connection_id","employee_id","source_entry_id")
);
--> statement-breakpoint
CREATE TABLE "hibob"."employment" (
	"connection_id" uuid NOT NULL,
	"employee_id" text NOT NULL,
	"source_entry_id" text NOT NULL,
	"source_path" text NOT NULL,
	"payload_hash" text NOT NULL,
	"visibility" text NOT NULL,
	"run_id" uuid NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"effective_from" date,
	"effective_to" date,
	"is_current_source" boolean,
	"is_current_computed" boolean NOT NULL,
	"change_type" text,
	"change_reason" text,
	"type" text,
	"type_raw" text,
	"contract" text,
	"contract_raw" text,
	"salary_pay_type" text,
	"salary_pay_type_raw" text,
	"weekly_hours" numeric,
	"fte" numeric,
	"fte_raw" text,
	"flsa_code" text,
	"working_pattern" jsonb,
	CONSTRAINT "employment_connection_id_employee_id_source_entry_id_pk" PRIMARY KEY("connection_id","employee_id","source_entry_id")
);
--> statement-breakpoint
CREATE TABLE "hibob"."equity_grant" (
	"connection_id" uuid NOT NULL,
	"employee_id" text NOT NULL,
	"source_entry_id" text NOT NULL,
	"source_path" text NOT NULL,
	"payload_hash" text NOT NULL,
	"visibility" text NOT NULL,
	"run_id" uuid NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"effective_from" date,
	"type" text,
	"type_raw" text,
	"quantity" numeric,
	"grant_date" date,
	"grant_number" text,
	"grant_type_raw" text,
	"status" text,
	"status_raw" text,
	"exercise_price" numeric,
	"exercise_currency" char(3),
	"vesting_start" date,
	"vesting_term_raw" text,
	"vesting_term_months" integer,
	"vesting_schedule" text,
	"consent_number" text,
	"expires_at" date,
	"reason" text,
	CONSTRAINT "equity_grant_connection_id_employee_id_source_entry_id_pk" PRIMARY KEY("connection_id","employee_id","source_entry_id")
);
--> statement-breakpoint
CREATE TABLE "hibob"."job" (
	"connection_id" uuid NOT NULL,
	"employee_id" text NOT NULL,
	"source_entry_id" text NOT NULL,
	"source_path" text NOT NULL,
	"payload_hash" text NOT NULL,
	"visibility" text NOT NULL,
	"run_id" uuid NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"effective_from" date,
	"effective_to" date,
	"is_current_source" boolean,
	"is_current_computed" boolean NOT NULL,
	"change_type" text,
	"change_reason" text,
	"title" text,
	"title_raw" text,
	"department" text,
	"department_raw" text,
	"site" text,
	"site_id" text,
	"manager_id" text,
	"level" text,
	"job_profile" text,
	"job_family" text,
	CONSTRAINT "job_connection_id_employee_id_source_entry_id_pk" PRIMARY KEY("connection_id","employee_id","source_entry_id")
);
--> statement-breakpoint
CREATE TABLE "hibob"."lifecycle" (
	"connection_id" uuid NOT NULL,
	"employee_id" text NOT NULL,
	"source_entry_id" text NOT NULL,
	"source_path" text NOT NULL,
	"payload_hash" text NOT NULL,
	"visibility" text NOT NULL,
	"run_id" uuid NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"effective_from" date,
	"effective_to" date,
	"is_current_source" boolean,
	"is_current_computed" boolean NOT NULL,
	"change_type" text,
	"change_reason" text,
	"status" text,
	"status_raw" text,
	"access_status_raw" text,
	"reason" text,
	"reason_raw" text,
	"leave_reason" text,
	CONSTRAINT "lifecycle_connection_id_employee_id_source_entry_id_pk" PRIMARY KEY("connection_id","employee_id","source_entry_id")
);
--> statement-breakpoint
CREATE TABLE "hibob"."run" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"connection_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"outcome" text,
	"report" jsonb
);
--> statement-breakpoint
CREATE TABLE "hibob"."variable_pay" (
	"connection_id" uuid NOT NULL,
	"employee_id" text NOT NULL,
	"source_entry_id" text NOT NULL,
	"source_path" text NOT NULL,
	"payload_hash" text NOT NULL,
	"visibility" text NOT NULL,
	"run_id" uuid NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	"gone_at" timestamp with time zone,
	"effective_from" date,
	"effective_to" date,
	"is_current_source" boolean,
	"is_current_computed" boolean NOT NULL,
	"change_type" text,
	"change_reason" text,
	"type" text,
	"type_raw" text,
	"amount" numeric,
	"currency" char(3),
	"percent_of_base" numeric,
	"payment_period" text,
	"payment_period_raw" text,
	"payout_type" text,
	"company_percent" numeric,
	"department_percent" numeric,
	"individual_percent" numeric,
	CONSTRAINT "variable_pay_connection_id_employee_id_source_entry_id_pk" PRIMARY KEY("connection_id","employee_id","source_entry_id")
);
--> statement-breakpoint
ALTER TABLE "hibob"."base_pay" ADD CONSTRAINT "base_pay_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."custom_value" ADD CONSTRAINT "custom_value_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."employee" ADD CONSTRAINT "employee_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."employment" ADD CONSTRAINT "employment_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."equity_grant" ADD CONSTRAINT "equity_grant_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."job" ADD CONSTRAINT "job_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."lifecycle" ADD CONSTRAINT "lifecycle_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."run" ADD CONSTRAINT "run_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."variable_pay" ADD CONSTRAINT "variable_pay_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "run_of_connection" ON "hibob"."run" USING btree ("connection_id","started_at");