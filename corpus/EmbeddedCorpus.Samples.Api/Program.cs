using EmbeddedCorpus.Samples.Api;

ArticleApi.Create(args).Run();
