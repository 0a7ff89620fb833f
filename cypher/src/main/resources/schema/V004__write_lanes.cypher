// The locks of writers: one for each lane of batches that are written at the same time.
UNWIND range(0, 3) AS lane MERGE (:WriteLock {name: 'lane-' + lane});
