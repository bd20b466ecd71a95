package io.okrcascade.core.bundle;

import io.okrcascade.core.bundle.CarryOverAnswer.LeftOut;
import io.okrcascade.core.okr.Node;
import java.util.List;
import java.util.Set;

/**
 * What continues in another cycle.
 *
 * @param bundle all of it, as it begins
 * @param carried the objectives and key results that begin anew, by their ids in the cycle that
 *     ends
 * @param leftOut what could not come along
 */
record Continued(Bundle bundle, Set<Node> carried, List<LeftOut> leftOut) {}
