ALTER TABLE "hibob"."base_pay" DROP COLUMN "is_current_computed";--> statement-breakpoint
ALTER TABLE "hibob"."employment" DROP COLUMN "is_current_computed";--> statement-breakpoint
ALTER TABLE "hibob"."job" DROP COLUMN "is_current_computed";--> statement-breakpoint
ALTER TABLE "hibob"."lifecycle" DROP COLUMN "is_current_computed";--> statement-breakpoint
ALTER TABLE "hibob"."variable_pay" DROP COLUMN "is_current_computed";