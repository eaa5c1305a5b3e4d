-- The vendor answers again. A pause it demanded itself lasts as long as it said.
DELETE FROM vendor_pauses
WHERE account = :account AND (NOT is_demanded OR paused_until <= clock_timestamp());
