CREATE TABLE "hibob"."checkpoint" (
	"connection_id" uuid NOT NULL,
	"source" text NOT NULL,
	"cursor" text,
	"is_done" boolean NOT NULL,
	"pages" integer NOT NULL,
	"rows" integer NOT NULL,
	"notes" jsonb,
	CONSTRAINT "checkpoint_connection_id_source_pk" PRIMARY KEY("connection_id","source")
);
--> statement-breakpoint
CREATE TABLE "hibob"."staged" (
	"connection_id" uuid NOT NULL,
	"employee_id" text NOT NULL,
	"source" text NOT NULL,
	"page" integer NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	"payload" text NOT NULL,
	CONSTRAINT "staged_connection_id_employee_id_source_page_pk" PRIMARY KEY("connection_id","employee_id","source","page")
);
--> statement-breakpoint
CREATE TABLE "hibob"."sync_state" (
	"connection_id" uuid PRIMARY KEY NOT NULL,
	"unfinished" jsonb,
	"baseline" jsonb
);
--> statement-breakpoint
ALTER TABLE "hibob"."checkpoint" ADD CONSTRAINT "checkpoint_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."staged" ADD CONSTRAINT "staged_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."sync_state" ADD CONSTRAINT "sync_state_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;