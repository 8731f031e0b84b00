CREATE TABLE "hibob"."check_report" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" integer GENERATED ALWAYS AS IDENTITY (sequence name "hibob"."check_report_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"connection_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"selection" jsonb NOT NULL,
	"report" jsonb NOT NULL,
	"seen" jsonb
);
--> statement-breakpoint
CREATE TABLE "hibob"."pseudonym_key" (
	"connection_id" uuid PRIMARY KEY NOT NULL,
	"fingerprint" text NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "hibob"."check_report" ADD CONSTRAINT "check_report_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hibob"."pseudonym_key" ADD CONSTRAINT "pseudonym_key_connection_id_connection_id_fk" FOREIGN KEY ("connection_id") REFERENCES "hibob"."connection"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_report_of_connection" ON "hibob"."check_report" USING btree ("connection_id","number");