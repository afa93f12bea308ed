package org.ovmlang.adjudication;

import org.ovmlang.runtime.value.Bytes32;

/**
 * What an assertion says.
 *
 * @param claimId the claim that is said to be true
 * @param asOf the block as of whose end chain state is read in the whole dispute
 */
public record Assertion(Bytes32 claimId, long asOf) {}
