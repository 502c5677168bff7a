package org.makesafe.call;

import java.util.UUID;

/**
 * A call was opened or went on. Published within the transaction of the step, whoever took it: listen to it once that is committed, and
 * be ready to have missed one, for what is heard is kept nowhere.
 */
public record CallMoved(UUID call) {}
