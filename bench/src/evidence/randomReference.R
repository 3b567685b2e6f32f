# Makes packages/evidence/data/reference/random-sets.json: 80 random sets of 2 to 15 studies fitted by metafor at tight
# convergence. Run where R and metafor are installed:  Rscript bench/src/evidence/randomReference.R
suppressMessages(library(metafor))
set.seed(20261123)
number <- function(x) formatC(as.numeric(x), digits = 15, format = "g", width = 1)
list_of <- function(x) paste0("[", paste(number(x), collapse = ", "), "]")
sets <- sapply(1:80, function(r) {
  k <- sample(2:15, 1)
  vi <- signif(0.01 * exp(3 * runif(k)), 6)
  yi <- signif(c(0, 0.05, 0.3, 2)[1 + r %% 4] * rnorm(k) + sqrt(vi) * rnorm(k), 6)
  fits <- sapply(c("DL", "HE", "HS", "SJ", "ML", "REML", "PM"), function(m) {
    f <- suppressWarnings(rma(yi, vi, method = m, test = "knha",
      control = list(threshold = 1e-13, maxiter = 50000, tol = 1e-14)))
    sprintf('"%s": {"tau2": %s, "est": %s, "low": %s, "p": %s}', m, number(f$tau2), number(f$beta), number(f$ci.lb), number(f$pval))
  })
  bias <- "null"
  if (k >= 3) {
    f <- suppressWarnings(rma(yi, vi, method = "DL"))
    t <- suppressWarnings(trimfill(f))
    bias <- sprintf('{"egger": %s, "begg": %s, "side": "%s", "k0": %d, "filled": %s}', number(suppressWarnings(regtest(f))$pval),
      number(ranktest(f)$pval), t$side, as.integer(t$k0), number(t$beta))
  }
  sprintf('  {"yi": %s, "vi": %s,\n   "fits": {%s},\n   "bias": %s}', list_of(yi), list_of(vi), paste(fits, collapse = ", "), bias)
})
text <- sprintf('{"provenance": "metafor %s, R %s, by bench/src/evidence/randomReference.R",\n "sets": [\n%s\n]}\n',
  packageVersion("metafor"), getRversion(), paste(sets, collapse = ",\n"))
writeLines(text, "packages/evidence/data/reference/random-sets.json", sep = "")
