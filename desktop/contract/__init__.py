"""What both ends share: wire forms, chains, signatures, enrolment codes. Pure: no Qt, no SQL, no transport."""
