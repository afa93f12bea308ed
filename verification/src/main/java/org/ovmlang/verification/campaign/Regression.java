package org.ovmlang.verification.campaign;

import org.jspecify.annotations.Nullable;
import org.ovmlang.verification.differential.ClaimCase;
import org.ovmlang.verification.differential.Deployment;

/**
 * What was found to break a law, but for the text of the program.
 *
 * @param seed of the program that it was found with
 * @param setting how its contracts were compiled
 * @param law which was broken
 * @param detail what was observed
 * @param claimCase the case; null if it was the program itself that a back end refused
 * @param deployment the addresses that the case speaks of; null without one
 */
record Regression(
    long seed,
    Setting setting,
    String law,
    String detail,
    @Nullable ClaimCase claimCase,
    @Nullable Deployment deployment) {}
