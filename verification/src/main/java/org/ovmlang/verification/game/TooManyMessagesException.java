package org.ovmlang.verification.game;

/** A player has more messages than brute force can go through. */
final class TooManyMessagesException extends RuntimeException {}
