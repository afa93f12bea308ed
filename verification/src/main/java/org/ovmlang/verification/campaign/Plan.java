package org.ovmlang.verification.campaign;

/**
 * What a campaign shall come to.
 *
 * @param programs how many programs, a third for each setting
 * @param cases how many cases on all of them together
 * @param seed of the first program; the others have the next ones, the settings by turns
 */
public record Plan(int programs, long cases, long seed) {

  /** Refuses a plan of nothing. */
  public Plan {
    if (programs < Setting.values().length || cases < programs) {
      throw new IllegalArgumentException(
          programs + " programs and " + cases + " cases leave a setting or a program without any");
    }
  }

  /** How many cases each program has; rounded up. */
  int casesPerProgram() {
    return (int) ((cases + programs - 1) / programs);
  }

  /** How many programs of a setting. */
  int programs(Setting setting) {
    int settings = Setting.values().length;
    return (programs + settings - 1 - setting.number()) / settings;
  }
}
