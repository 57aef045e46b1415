-- Delivery asks for the next pending event of one stream; what is done stays for weeks and must not be read.
CREATE INDEX outbox_entry_pending ON outbox_entry ("publisherId", consumer, "streamId", sequence) WHERE state = 'pending';
