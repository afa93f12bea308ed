/** Runs the generated decider of a program without writing a file. */
@NullMarked
package org.ovmlang.cli.decide;

import org.jspecify.annotations.NullMarked;
