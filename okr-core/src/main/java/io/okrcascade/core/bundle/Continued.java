package io.okrcascade.core.bundle;

import io.okrcascade.core.bundle.CarryOverAnswer.LeftOut;
import java.util.List;

/**
 * What continues in another cycle.
 *
 * @param bundle all of it, as it begins
 * @param leftOut what could not come along
 */
record Continued(Bundle bundle, List<LeftOut> leftOut) {}
