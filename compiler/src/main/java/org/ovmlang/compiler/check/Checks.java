package org.ovmlang.compiler.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovmlang.compiler.game.Game;
import org.ovmlang.compiler.game.MessageBounds;
import org.ovmlang.compiler.ir.CheckedProgram;
import org.ovmlang.compiler.resolve.LoadedFile;
import org.ovmlang.compiler.resolve.LoadedFiles;
import org.ovmlang.compiler.resolve.Symbols;
import org.ovmlang.compiler.source.Diagnostic;
import org.ovmlang.compiler.source.Diagnostics;
import org.ovmlang.compiler.source.Severity;
import org.ovmlang.compiler.source.SourceFile;

/**
 * All rules that are not part of resolving and lowering. Warnings are for those who can act on
 * them: they speak of the program's own files, not of libraries; and never of a declaration with an
 * error in it, whose warnings could be a consequence.
 */
public final class Checks {

  private static final List<SourceCheck> OF_SOURCES =
      List.of(
          new UnusedInput(),
          new UnusedVariable(),
          new UnusedParam(),
          new UnusedImport(),
          new ShadowedName(),
          new SelfComparison());

  private static final List<ProgramCheck> OF_PROGRAMS =
      List.of(
          new OutputNameCollision(),
          new TooManyVariables(),
          new FreePredicate(),
          new DecidedByFailure(),
          new ChangingState(),
          new LegacyTree());

  private static final List<MessageCheck> OF_MESSAGES =
      List.of(new LargeMessages(), new CostlyMessages());

  private final List<LoadedFile> all;
  private final List<LoadedFile> own;
  private final Set<SourceFile> ownFiles;
  private final Symbols symbols;
  private final Wholes wholes;
  private final Diagnostics diagnostics;
  private final Suppressions suppressions;

  /** Prepares the rules for a program whose names are known; reports malformed suppressions. */
  public Checks(LoadedFiles files, Symbols symbols, Diagnostics diagnostics) {
    this.all = files.files();
    this.own = all.stream().filter(file -> !file.isForeign()).toList();
    this.ownFiles =
        own.stream().map(file -> file.syntax().span().file()).collect(Collectors.toSet());
    this.symbols = symbols;
    this.diagnostics = diagnostics;
    this.wholes = new Wholes(own);
    this.suppressions = new Suppressions(own, wholes, diagnostics);
  }

  /** Runs the rules about what was written, which may have errors. */
  public void ofSources() {
    MentionedNames mentions = new MentionedNames(all);
    Diagnostics found = new Diagnostics();
    for (LoadedFile file : own) {
      CheckedFile checked = new CheckedFile(file, symbols.visible(file), mentions);
      OF_SOURCES.forEach(check -> check.check(checked, found));
    }
    ErrorPlaces errors = new ErrorPlaces(wholes, diagnostics);
    for (Diagnostic warning : found.reported()) {
      if (!errors.couldCause(warning)) {
        report(warning);
      }
    }
  }

  /** Runs the rules about the meaning of a program without errors. */
  public void ofProgram(CheckedProgram program) {
    Diagnostics found = new Diagnostics();
    WrittenTerms written = new WrittenTerms(all);
    OF_PROGRAMS.forEach(check -> check.check(program, written, found));
    MessageBounds bounds = Game.of(program).bounds();
    OF_MESSAGES.forEach(check -> check.check(program, bounds, found));
    found.reported().forEach(this::report);
    if (!diagnostics.hasErrors()) {
      suppressions.reportUnused(diagnostics);
    }
  }

  private void report(Diagnostic found) {
    if (found.severity() == Severity.ERROR) {
      diagnostics.report(found);
    } else if (ownFiles.contains(found.span().file()) && !suppressions.suppress(found)) {
      diagnostics.report(found);
    }
  }
}
