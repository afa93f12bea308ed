package org.ovmlang.verification.campaign;

/**
 * A difference that a campaign found.
 *
 * @param seed of the program
 * @param setting how its contracts were compiled
 * @param law which is broken
 * @param detail what was observed
 * @param kept the folder in which the reduced program and case are kept, or why there is none
 */
public record Finding(long seed, Setting setting, String law, String detail, String kept) {}
