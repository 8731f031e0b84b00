ALTER TABLE "hibob"."base_pay" DROP COLUMN "first_seen_at";--> statement-breakpoint
ALTER TABLE "hibob"."base_pay" DROP COLUMN "gone_at";--> statement-breakpoint
ALTER TABLE "hibob"."custom_value" DROP COLUMN "first_seen_at";--> statement-breakpoint
ALTER TABLE "hibob"."custom_value" DROP COLUMN "gone_at";--> statement-breakpoint
ALTER TABLE "hibob"."employee" DROP COLUMN "gone_at";--> statement-breakpoint
ALTER TABLE "hibob"."employment" DROP COLUMN "first_seen_at";--> statement-breakpoint
ALTER TABLE "hibob"."employment" DROP COLUMN "gone_at";--> statement-breakpoint
ALTER TABLE "hibob"."equity_grant" DROP COLUMN "first_seen_at";--> statement-breakpoint
ALTER TABLE "hibob"."equity_grant" DROP COLUMN "gone_at";--> statement-breakpoint
ALTER TABLE "hibob"."job" DROP COLUMN "first_seen_at";--> statement-breakpoint
ALTER TABLE "hibob"."job" DROP COLUMN "gone_at";--> statement-breakpoint
ALTER TABLE "hibob"."lifecycle" DROP COLUMN "first_seen_at";--> statement-breakpoint
ALTER TABLE "hibob"."lifecycle" DROP COLUMN "gone_at";--> statement-breakpoint
ALTER TABLE "hibob"."variable_pay" DROP COLUMN "first_seen_at";--> statement-breakpoint
ALTER TABLE "hibob"."variable_pay" DROP COLUMN "gone_at";