DROP TABLE "hibob"."checkpoint" CASCADE;--> statement-breakpoint
DROP TABLE "hibob"."staged" CASCADE;--> statement-breakpoint
ALTER TABLE "hibob"."run" DROP COLUMN "plan_hash";