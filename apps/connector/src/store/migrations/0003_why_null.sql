ALTER TABLE "hibob"."base_pay" ADD COLUMN "withheld" jsonb;--> statement-breakpoint
ALTER TABLE "hibob"."connection" ADD COLUMN "pay_basis" text;--> statement-breakpoint
ALTER TABLE "hibob"."connection" ADD COLUMN "fields" jsonb;--> statement-breakpoint
ALTER TABLE "hibob"."custom_value" ADD COLUMN "withheld" jsonb;--> statement-breakpoint
ALTER TABLE "hibob"."employee" ADD COLUMN "withheld" jsonb;--> statement-breakpoint
ALTER TABLE "hibob"."employment" ADD COLUMN "withheld" jsonb;--> statement-breakpoint
ALTER TABLE "hibob"."equity_grant" ADD COLUMN "withheld" jsonb;--> statement-breakpoint
ALTER TABLE "hibob"."job" ADD COLUMN "withheld" jsonb;--> statement-breakpoint
ALTER TABLE "hibob"."lifecycle" ADD COLUMN "withheld" jsonb;--> statement-breakpoint
ALTER TABLE "hibob"."variable_pay" ADD COLUMN "withheld" jsonb;