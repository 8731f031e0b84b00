CREATE TABLE "hibob"."erased" (
	"connection_id" uuid NOT NULL,
	"mark" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "erased_connection_id_mark_pk" PRIMARY KEY("connection_id","mark")
);
--> statement-breakpoint
CREATE TABLE "hibob"."erasure_key" (
	"connection_id" uuid PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "hibob"."rate_budget" (
	"caller" text NOT NULL,
	"endpoint" text NOT NULL,
	"limit" integer NOT NULL,
	"remaining" integer NOT NULL,
	"in_flight" integer NOT NULL,
	"reset_at" timestamp with time zone,
	CONSTRAINT "rate_budget_caller_endpoint_pk" PRIMARY KEY("caller","endpoint")
);
--> statement-breakpoint
ALTER TABLE "hibob"."refusal" ADD COLUMN "caller" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "hibob"."erased" ADD CONSTRAINT "erased_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."erasure_key" ADD CONSTRAINT "erasure_key_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;