-- Visits that led to no sale, for housekeeping: the others stay and would be walked past each time.
CREATE INDEX checkout_session_unpaid ON checkout_session ("publisherId", "expiresAt") WHERE state <> 'paid';
