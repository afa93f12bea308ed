package org.ovmlang.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * One run of the command in this process.
 *
 * @param status its exit status
 * @param out what it printed on the standard output
 * @param err what it printed on the standard error
 */
record Run(int status, String out, String err) {

  static Run ovmc(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    int status = Ovmc.run(new PrintWriter(out), new PrintWriter(err), false, words);
    return new Run(status, out.toString(), err.toString());
  }
}
