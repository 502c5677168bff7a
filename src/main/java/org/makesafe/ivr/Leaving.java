package org.makesafe.ivr;

/** Why a caller leaves the queue of their own will. */
enum Leaving {
    CALL_BACK,
    MESSAGE
}
