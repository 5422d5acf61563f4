# Indices of groups against the rest, and indices with weights adjusted to margins, of the responses of
# small-responses.csv, every third of which came online and every fifth from an organisation.
# Rscript breakdown.R, R survey 4.1
suppressMessages(library(survey)); options(digits=15)
d<-read.csv("small-responses.csv",colClasses="character"); N<-read.csv("small-dossiers.csv")
dims<-list(1:4,5:9,10:15,16:18,19:22); v<-matrix(suppressWarnings(as.numeric(do.call(rbind,strsplit(d$answers,"")))),nrow(d))
for(t in 1:5){ x<-v[,dims[[t]]]; d[[paste0("k",t)]]<-rowSums(!is.na(x)); d[[paste0("s",t)]]<-rowSums(x>=4,na.rm=TRUE) }
i<-seq_len(nrow(d))-1; d$channel<-ifelse(i%%3==0,"online","paper"); d$type<-ifelse(i%%5==0,"org","person")
key<-paste(d$unit,d$field); d$Nh<-N$dossiers[match(key,paste(N$unit,N$field))]; d$w<-d$Nh/as.numeric(ave(d$unit,key,FUN=length)); d$one<-1
# The overall index, the mean of five ratios, and its linearised scores, within the forms of `inside`.
overall<-function(des,inside){ x<-des$variables; w<-weights(des)*inside; z<-0; p<-0
 for(t in 1:5){ s<-x[[paste0("s",t)]]; k<-x[[paste0("k",t)]]; r<-sum(w*s)/sum(w*k); p<-p+20*r; z<-z+20*inside*(s-r*k)/sum(w*k) }
 list(p=p,z=z) }
se<-function(des,z){ des$variables$z<-z; as.numeric(SE(svytotal(~z,des))) }
compare<-function(name,des){ a<-overall(des,as.numeric(des$variables$channel=="online")); b<-overall(des,as.numeric(des$variables$channel=="paper"))
 cat(name,format(c(a$p,se(des,a$z),b$p,se(des,b$z),a$p-b$p,se(des,a$z-b$z)),digits=15),"\n") }
u<-d[d$unit=="U4",]
designs<-list(all=svydesign(ids=~1,weights=~one,data=d), simple=svydesign(ids=~1,weights=~one,data=u),
 strata=svydesign(ids=~1,strata=~field,fpc=~Nh,data=u), clusters=svydesign(ids=~commune,weights=~one,data=u))
for(n in names(designs)) compare(n,designs[[n]])
channels<-data.frame(channel=c("online","paper"),Freq=c(600,652)); types<-data.frame(type=c("org","person"),Freq=c(150,1102))
for(n in c("simple","strata","clusters")){ des<-designs[[n]]
 adjusted<-list(post=postStratify(des,~channel,channels),
  rake=rake(des,list(~channel,~type),list(channels,types),control=list(epsilon=1e-12,maxit=1000)))
 for(m in names(adjusted)){ q<-adjusted[[m]]; o<-overall(q,1); w<-weights(q)
  cat(n,m,format(c(o$p,se(q,o$z),max(w)/min(w),length(w)*sum(w^2)/sum(w)^2),digits=15),"\n")
  compare(paste(n,m,"channel"),q) } }
